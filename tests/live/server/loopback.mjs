import { Server } from 'node:net';

/** Makes every server of this process listen on the loopback interface only. They would listen on all interfaces. */
export function stayOnLoopback() {
  const { listen } = Server.prototype;
  Server.prototype.listen = function (port, ...others) {
    return listen.call(this, port, '127.0.0.1', ...others);
  };
}
