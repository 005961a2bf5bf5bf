import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PrismaLibSql } from '@prisma/adapter-libsql';

/** The SQLite adapter as the schema engine needs it. */
export class SchemaEngineSqlite extends PrismaLibSql {
  /** A file, because libSQL would give each transaction its own empty memory. */
  override async connectToShadowDb() {
    const folder = mkdtempSync(join(tmpdir(), 'ridgebook-shadow-'));
    const shadow = await new PrismaLibSql({ url: `file:${folder}/shadow.db` }).connect();
    // A migration arrives here whole, and libSQL would run its first statement only.
    shadow.executeRaw = async ({ sql }) => {
      await shadow.executeScript(sql);
      return 0;
    };
    shadow.dispose = async () => rmSync(folder, { recursive: true, force: true });
    return shadow;
  }
}
