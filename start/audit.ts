import { SUBGRAPHS, type SubgraphName } from '@sanji/schema/sdl.ts';
import { auditCustody } from '@sanji/tier/cases/custody-audit.ts';
import { localCustody } from '@sanji/tier/cases/custody-lines.ts';
import { brokenChains, flaggedHandovers } from '@sanji/tier/delivery/evidence.ts';
import { connect } from '@sanji/tier/server/database.ts';
import { homeFrom, serversFrom } from './environment.ts';
import { StartFault } from './fault.ts';
import { openHome } from './home.ts';
import { startCluster } from './postgres.ts';
import { readNote } from './runtime-note.ts';
import { readSecrets } from './secrets.ts';
import { DEFINITIONS } from './three-tiers.ts';

type Urls = Record<SubgraphName, string>;

/** Where the three databases are: named by the user, of a running start, or of a start that is not running now. */
async function withDatabases<T>(work: (urls: Urls) => Promise<T>): Promise<T> {
  const known = serversFrom(process.env) ?? readNote(homeFrom(process.env))?.databases;
  if (known) return work(known);
  const home = await openHome(homeFrom(process.env));
  const cluster = await startCluster({ home });
  const url = (subgraph: SubgraphName) => {
    const passwords = readSecrets(home).rolePasswords[subgraph];
    const changed = Object.assign(new URL(cluster.adminUrl), {
      username: `sanji_${subgraph}_courier`,
      pathname: `/sanji_${subgraph}`,
    });
    changed.password = passwords.courier;
    return changed.href;
  };
  try {
    return await work({ village: url('village'), township: url('township'), county: url('county') });
  } finally {
    await cluster.stop();
    home.close();
  }
}

/** Compares the three databases. True when every case has exactly one holder and every chain is whole. */
async function audit(urls: Urls): Promise<boolean> {
  const orms = await Promise.all(
    SUBGRAPHS.map((subgraph) =>
      connect({ url: urls[subgraph], contextName: `audit-${subgraph}`, poolSize: 2 }),
    ),
  );
  try {
    const sources = orms.map((orm, index) =>
      localCustody(DEFINITIONS[SUBGRAPHS[index] ?? 'county'].tier, orm.em),
    );
    const found = await auditCustody(sources, '');
    const broken = (await Promise.all(orms.map((orm) => brokenChains(orm.em)))).flat();
    const flagged = (await Promise.all(orms.map((orm) => flaggedHandovers(orm.em)))).flat();
    console.log(`held once           ${found.heldOnce}`);
    console.log(`in transit          ${found.inTransit}`);
    console.log(`holderless          ${found.holderless.length}`, ...found.holderless.slice(0, 20));
    console.log(`held twice          ${found.heldTwice.length}`, ...found.heldTwice.slice(0, 20));
    console.log(`flagged hand-overs  ${flagged.length}`, ...flagged.slice(0, 20));
    console.log(`broken chains       ${broken.length}`, ...broken.slice(0, 20));
    return found.holderless.length === 0 && found.heldTwice.length === 0 && broken.length === 0;
  } finally {
    await Promise.all(orms.map((orm) => orm.close()));
  }
}

try {
  if (!(await withDatabases(audit))) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof StartFault)) throw error;
  console.error(`sanji: ${error.message}`);
  process.exitCode = 78;
}
