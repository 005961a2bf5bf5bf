import { runCommand } from './command';
import { read, write } from './streams';

const { status, output, complaint } = runCommand(process.argv.slice(2), read);
if (output !== '') write(1, output);
if (complaint !== '') write(2, complaint);
process.exitCode = status;
