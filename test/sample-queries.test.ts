import { sampleQueries } from '@sanji/start/sample-queries.ts';
import { expect, test } from 'vitest';
import { overSocket } from './live/listening.ts';
import { office } from './offices.ts';
import { done } from './seen-case.ts';
import { startWorld } from './world.ts';

const COUNTY = '330726';

test('what the first page suggests to a newcomer is answered, and the live one listens', async () => {
  await using world = await startWorld();
  done(await office(world, 'village', '330726107200').registers());
  await world.settle();
  const leader = office(world, 'county', COUNTY, ['LEADER', 'INSPECTOR']);
  const questions = sampleQueries(COUNTY, new Date());
  expect(questions.length).toBeGreaterThan(4);
  for (const { title, query, variables } of questions) {
    if (query.startsWith('subscription')) {
      const socket = overSocket(world.gatewayUrl, () => world.token(leader.as));
      const heard = socket.listen({ query: query.replace('{ kind', '{ cursor kind'), variables });
      await heard.caughtUp().finally(socket.close);
      continue;
    }
    const answer = await world.ask(leader.as, query, variables);
    expect(answer.errors, title).toEqual([]);
  }
});
