import { createServer, type Socket } from 'node:net';
import { AppError } from '../errors';

export type Received = { readonly to: string; readonly subject: string; readonly text: string };

/** Undoes quoted-printable, in which lines longer than 76 characters are sent. */
const plain = (text: string): string =>
  text.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

function read(to: string, data: string): Received {
  const [head = '', ...body] = data.split('\r\n\r\n');
  const text = /content-transfer-encoding: quoted-printable/i.test(head) ? plain(body.join('\n\n')) : body.join('\n\n');
  return { to, subject: /^Subject: (.*)$/m.exec(head)?.[1]?.trim() ?? '', text };
}

/** A mail server on this machine that keeps what it is sent; `refuse` makes it refuse every recipient. */
export async function mailServer() {
  const received: Received[] = [];
  const state = { refuse: false };
  const serve = (socket: Socket) => {
    let [to, buffer, inData] = ['', '', false];
    const say = (line: string) => socket.write(`${line}\r\n`);
    const command = (line: string) => {
      if (/^(EHLO|HELO)/i.test(line)) say('250 here');
      else if (/^RCPT TO:/i.test(line)) {
        to = /<(.*)>/.exec(line)?.[1] ?? '';
        say(state.refuse ? `550 <${to}> is not known` : '250 ok');
      } else if (/^DATA/i.test(line)) {
        inData = true;
        say('354 go on');
      } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
      else say('250 ok');
    };
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk) => {
      buffer += chunk.toString('utf8');
      for (;;) {
        const end = buffer.indexOf(inData ? '\r\n.\r\n' : '\r\n');
        if (end === -1) return;
        const part = buffer.slice(0, end);
        buffer = buffer.slice(end + (inData ? 5 : 2));
        if (inData) {
          inData = false;
          received.push(read(to, part));
          say('250 taken');
        } else command(part);
      }
    });
    say('220 test');
  };
  const server = createServer(serve);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new AppError('internal', 'The mail server has no port.');
  return {
    mail: { url: `smtp://127.0.0.1:${address.port}`, from: 'Ridgebook <plans@example.org>' },
    received,
    state,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
