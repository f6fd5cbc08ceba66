import { type Call, json, RequestFault } from '@sanji/edge/exchange.ts';
import type { Routes } from '@sanji/edge/http.ts';
import { SERVICE_HEADER, type ServiceVerifier } from '@sanji/edge/service-identity.ts';
import { answerCustody, CustodyQuestion } from '../cases/custody-peer.ts';
import type { Desk } from '../cases/desk.ts';
import { type Inbox, receive } from '../delivery/inbox.ts';
import { ForgedStatement } from '../delivery/statement.ts';
import { answerFirstCases, FirstCasesQuestion } from '../persons/first-cases-peer.ts';
import { answerSameMatter, SameMatterCall } from '../persons/trace-peer.ts';

async function jsonBody(call: Call): Promise<unknown> {
  try {
    return JSON.parse((await call.body()).toString());
  } catch (error) {
    if (error instanceof RequestFault) throw error;
    throw new RequestFault(400, 'BAD_REQUEST', 'The body is not JSON.');
  }
}

/** What a tier answers beside the graph: its peers' envelopes, their questions about custody, and whether it is well. */
export const tierRoutes = (desk: Desk, inbox: Inbox, verify: ServiceVerifier): Routes => ({
  // The envelope's own signature is the identity here.
  'POST /inbox': async (call) => {
    const envelope = await jsonBody(call);
    try {
      return json(200, { receipt: await receive(inbox, envelope) });
    } catch (error) {
      if (error instanceof ForgedStatement)
        throw new RequestFault(403, 'FORBIDDEN', 'This envelope is not believed.');
      throw error;
    }
  },
  'POST /custody': async (call) => {
    const presented = call.headers[SERVICE_HEADER];
    await verify(typeof presented === 'string' ? presented : undefined, desk.now());
    const question = CustodyQuestion.safeParse(await jsonBody(call));
    if (!question.success)
      throw new RequestFault(400, 'BAD_REQUEST', 'This is not a question about custody.');
    return json(200, { statement: await answerCustody(desk, question.data) });
  },
  // A service's token opens this door, and the question itself is signed by the tier that asks: it leaves a line behind.
  'POST /same-matter': async (call) => {
    const presented = call.headers[SERVICE_HEADER];
    await verify(typeof presented === 'string' ? presented : undefined, desk.now());
    const asked = SameMatterCall.safeParse(await jsonBody(call));
    if (!asked.success) throw new RequestFault(400, 'BAD_REQUEST', 'This is not a question about a matter.');
    try {
      return json(200, { statement: await answerSameMatter(desk, asked.data) });
    } catch (error) {
      if (error instanceof ForgedStatement)
        throw new RequestFault(403, 'FORBIDDEN', 'This question is not believed.');
      throw error;
    }
  },
  'POST /first-cases': async (call) => {
    const presented = call.headers[SERVICE_HEADER];
    await verify(typeof presented === 'string' ? presented : undefined, desk.now());
    const question = FirstCasesQuestion.safeParse(await jsonBody(call));
    if (!question.success)
      throw new RequestFault(400, 'BAD_REQUEST', 'This is not a question about first cases.');
    return json(200, { statement: await answerFirstCases(desk, question.data) });
  },
  'GET /health/live': () => json(200, { live: true }),
  'GET /health/ready': async () => {
    const ready = await desk.em
      .fork()
      .execute('select 1')
      .then(
        () => true,
        () => false,
      );
    return json(ready ? 200 : 503, { ready });
  },
});
