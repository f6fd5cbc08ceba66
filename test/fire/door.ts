import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** A door on a fixed port of 127.0.0.1 to wherever somebody listens now. It can be slammed, and held shut. */
export class Door {
  readonly port: number;
  #target: number;
  #shut = false;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(server: Server, port: number, target: number) {
    this.#server = server;
    this.port = port;
    this.#target = target;
    server.on('connection', (caller) => this.#lead(caller));
  }

  static async open(target: number): Promise<Door> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('a door has no port');
    return new Door(server, address.port, target);
  }

  /** Whoever comes from now on is led elsewhere. */
  leadsTo(target: number): void {
    this.#target = target;
  }

  /** Cuts every connection that goes through, whatever it was saying. */
  slam(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  shut(): void {
    this.#shut = true;
    this.slam();
  }

  reopen(): void {
    this.#shut = false;
  }

  async close(): Promise<void> {
    this.#server.close();
    this.shut();
    await once(this.#server, 'close');
  }

  #lead(caller: Socket): void {
    if (this.#shut) {
      caller.destroy();
      return;
    }
    const inside = connect(this.#target, '127.0.0.1');
    for (const [one, other] of [
      [caller, inside],
      [inside, caller],
    ] as const) {
      this.#sockets.add(one);
      one.setNoDelay(true);
      one.pipe(other);
      // A connection that breaks is what a door is for; the other side hears of it by its own.
      one.on('error', () => undefined);
      one.on('close', () => {
        this.#sockets.delete(one);
        other.destroy();
      });
    }
  }
}
