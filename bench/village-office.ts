import { Pool } from 'undici';

/** A village's office, and the token of somebody who works there. */
export interface Office {
  village: string;
  bearer: string;
}

const RESULT = '... on Case { id version status } ... on Refused { code message }';
const REGISTER = `mutation ($input: RegisterCaseInput!) { result: registerCaseAtVillage(input: $input) { ${RESULT} } }`;
const ESCALATE = `mutation ($input: EscalateInput!) { result: escalateCaseAtVillage(input: $input) { ${RESULT} } }`;

interface Moved {
  id: string;
  version: string;
}
type Result = Moved | { code: string; message: string };

const pools = new Map<string, Pool>();
const poolOf = (url: string): Pool => {
  const pool = pools.get(url) ?? new Pool(url, { connections: 16 });
  pools.set(url, pool);
  return pool;
};

async function mutate(url: string, { bearer }: Office, query: string, input: object): Promise<Moved> {
  const answer = await poolOf(url).request({
    path: '/graphql',
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: bearer },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const said = (await answer.body.json()) as { data?: { result: Result } | null; errors?: unknown };
  const result = said.data?.result;
  if (result === undefined || 'code' in result) throw new Error(`refused: ${JSON.stringify(said)}`);
  return result;
}

/** Registers a claim, which is the township's to decide, and passes it on. Answers its id. */
export async function passesOn(url: string, office: Office, key: string): Promise<string> {
  const { id, version } = await mutate(url, office, REGISTER, {
    idempotencyKey: key,
    places: [office.village],
    title: '灌溉渠用水先后之争',
    kind: 'CLAIM',
    category: '1104',
    channel: 'VISIT',
    narrative: '两户因用水先后起争执。',
    parties: [
      { role: 'APPLICANT', name: '甲某某' },
      { role: 'RESPONDENT', name: '乙某某' },
    ],
  });
  await mutate(url, office, ESCALATE, {
    case: { id, version, idempotencyKey: `${key}-up`, note: '请上级处理。' },
    to: 'TOWNSHIP',
    ground: 'COMPETENCE',
  });
  return id;
}

export async function leaveOffices(): Promise<void> {
  await Promise.all([...pools.values()].map((pool) => pool.close()));
}
