import { test } from 'vitest';
import { person, startWorld } from './world.ts';

test('draft', async () => {
  await using world = await startWorld();
  const s = person('village-secretary');
  const answer = await world.ask(
    s,
    `mutation($i: RegisterCaseInput!) { registerCaseAtVillage(input: $i) { ... on Case { id title version status holder { tier officeName } timeline { move } village { narrative parties { name } } } ... on Refused { code message } } }`,
    { i: { idempotencyKey: 'first-key-1', places: [s.region], title: '灌溉渠用水先后之争', kind: 'DISPUTE', category: '0201', channel: 'VISIT', narrative: '两户争水', parties: [{ role: 'APPLICANT', name: '张三丰' }] } },
  );
  console.log(JSON.stringify(answer, null, 1));
  await world.settle();
  console.log(JSON.stringify(await world.ask(person('county-leader'), `{ county(code: "330726") { name openCaseCount townships { name openCaseCount villages { name } cases(first: 2) { nodes { title status } } } } }`)).slice(0, 1500));
});
