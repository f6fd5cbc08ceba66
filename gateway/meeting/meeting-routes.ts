import { join } from 'node:path';
import { json, type Routes } from '@sanji/edge/http.ts';
import type { Identify } from '@sanji/edge/identity.ts';
import { pageFile } from '../page-file.ts';
import type { IceServer } from './ice-servers.ts';

const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  'img-src data:',
  "media-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
// The camera for this page of ours, and for nothing that it might embed.
const PERMISSIONS = { 'permissions-policy': 'camera=(self), microphone=(self)' };

const SCRIPTS = ['page', 'room', 'peer', 'graph', 'live', 'negotiation', 'seats', 'words'];
const file = (name: string) => pageFile(join(import.meta.dirname, 'page', name), PAGE_POLICY, PERMISSIONS);

interface MeetingOptions {
  identity: Identify;
  now: () => Date;
  /** How browsers find each other across networks; none where they are all on one. */
  iceServers: readonly IceServer[];
}

/** The page for video meetings, until the console exists. It is open to all; what it asks the graph for is not. */
export const meetingRoutes = ({ identity, now, iceServers }: MeetingOptions): Routes => ({
  'GET /meeting': file('meeting.html'),
  'GET /meeting/page/meeting.css': file('meeting.css'),
  ...Object.fromEntries(SCRIPTS.map((name) => [`GET /meeting/page/${name}.js`, file(`${name}.js`)])),
  // The servers' passwords are for those who have signed in.
  'GET /meeting/ice': async ({ headers }) => {
    await identity(headers.authorization, now());
    return json(200, { iceServers });
  },
});
