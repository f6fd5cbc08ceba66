import { mkdirSync } from 'node:fs';
import { readRegister } from '@sanji/divisions/register.ts';
import { developmentIssuer } from './development-issuer.ts';
import { countiesFrom, homeFrom } from './environment.ts';
import { StartFault } from './fault.ts';
import { demonstrationPeople } from './people.ts';
import { readNote } from './runtime-note.ts';
import { readSecrets } from './secrets.ts';

/** Lists the demonstration people, or prints a token for one. A running start knows its counties better than we do. */
async function main(asked: string | undefined): Promise<void> {
  const home = homeFrom(process.env);
  const people = demonstrationPeople(readRegister(readNote(home)?.counties ?? countiesFrom(process.env)));
  if (asked === undefined) {
    for (const { id, post, roles, region } of people) {
      console.log(`${id.padEnd(18)} ${roles.join(',').padEnd(12)} ${region.padEnd(13)} ${post}`);
    }
    return;
  }
  const person = people.find((candidate) => candidate.id === asked);
  if (person === undefined)
    throw new StartFault(`nobody is called ${asked}; \`npm run token\` lists the people`);
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const issuer = await developmentIssuer(readSecrets({ path: home, close: () => undefined }).keys.issuer);
  console.log(await issuer.token(person, new Date()));
}

await main(process.argv[2]).catch((error: unknown) => {
  if (!(error instanceof StartFault)) throw error;
  console.error(`sanji: ${error.message}`);
  process.exitCode = 78;
});
