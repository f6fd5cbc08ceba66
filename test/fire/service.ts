import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { SubgraphName } from '@sanji/schema/sdl.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const GUARD = join(import.meta.dirname, 'end-with-parent.ts');
const REMEMBERED_LINES = 40;

/** How a process ended: the signal that killed it, or its status. */
export type End = NodeJS.Signals | number | null;

interface Life {
  child: ChildProcess;
  killed: boolean;
  /** True once it answers; false when it ended before that. */
  ready: Promise<boolean>;
  ended: Promise<End>;
}

/** A tier's service as a process of its own, which may be killed and started again. */
export class Service {
  readonly url: string;
  readonly #subgraph: SubgraphName;
  readonly #environment: Record<string, string>;
  readonly #said: string[] = [];
  #life: Life | undefined;

  constructor(subgraph: SubgraphName, port: number, environment: Record<string, string>) {
    this.url = `http://127.0.0.1:${port}`;
    this.#subgraph = subgraph;
    this.#environment = { ...environment, PORT: String(port) };
    process.once('exit', this.#end);
  }

  readonly #end = () => this.#life?.child.kill('SIGKILL');

  /** Begins a life; `crash` names the point where it ends. True once it answers, false when it died before that. */
  start(crash = ''): Promise<boolean> {
    const main = join(ROOT, 'services', this.#subgraph, 'main.ts');
    const child = spawn(process.execPath, ['--import', GUARD, main], {
      cwd: ROOT,
      // Nothing of ours reaches the service but what it is told here. Compiled code is kept between lives.
      env: {
        PATH: process.env.PATH,
        NODE_COMPILE_CACHE: join(tmpdir(), 'sanji-compile-cache'),
        CRASH: crash,
        ...this.#environment,
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const ended = once(child, 'exit').then(([code, signal]) => (signal ?? code) as End);
    const answers = new Promise<boolean>((resolve) => {
      for (const stream of [child.stdout, child.stderr]) {
        if (stream === null) continue;
        createInterface({ input: stream }).on('line', (line) => {
          this.#said.push(line);
          this.#said.splice(0, this.#said.length - REMEMBERED_LINES);
          if (line.includes('tier-ready')) resolve(true);
        });
      }
    });
    const ready = Promise.race([answers, ended.then(() => false)]);
    const life: Life = { child, killed: false, ready, ended };
    this.#life = life;
    this.#watch(life).catch(() => undefined);
    return ready;
  }

  /** How lives ended that had begun well and that nobody took. */
  readonly ownDeaths: End[] = [];

  async #watch(life: Life): Promise<void> {
    if (!(await life.ready)) return;
    const end = await life.ended;
    if (!life.killed) this.ownDeaths.push(end);
  }

  /** How the present life ends. */
  get ended(): Promise<End> {
    return this.#life?.ended ?? Promise.resolve(null);
  }

  /** Its last words, for whoever looks into a failure. */
  get said(): readonly string[] {
    return this.#said;
  }

  kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<End> {
    if (this.#life) {
      this.#life.killed = true;
      this.#life.child.kill(signal);
    }
    return this.ended;
  }

  async restart(crash = ''): Promise<boolean> {
    await this.kill();
    return this.start(crash);
  }

  async close(): Promise<void> {
    await this.kill();
    process.off('exit', this.#end);
  }
}
