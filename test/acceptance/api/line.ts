import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** The way from the application to its database, which can be cut and mended. */
export interface Line {
  /** The same database, by this way. */
  through(url: string): Promise<string>;
  cut(): Promise<void>;
  mend(): Promise<void>;
  close(): Promise<void>;
}

const target = (url: URL) => {
  const folder = url.searchParams.get('host');
  return folder === null
    ? { host: url.hostname, port: Number(url.port) }
    : { path: `${folder}/.s.PGSQL.${url.port}` };
};

export const createLine = (): Line => {
  const sockets = new Set<Socket>();
  let to: ReturnType<typeof target> | undefined;
  let port = 0;
  const server = createServer((near) => {
    if (to === undefined) throw new Error('the line leads nowhere yet');
    const far = connect(to as { path: string });
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  });
  const mend = () =>
    new Promise<void>((resolve) =>
      server.listen(port, '127.0.0.1', () => {
        port = (server.address() as AddressInfo).port;
        resolve();
      }),
    );
  const cut = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  return {
    mend,
    cut,
    async through(text) {
      const url = new URL(text);
      to = target(url);
      await mend();
      url.searchParams.delete('host');
      url.hostname = '127.0.0.1';
      url.port = String(port);
      return url.href;
    },
    close: () => (server.listening ? cut() : Promise.resolve()),
  };
};
