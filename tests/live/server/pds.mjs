// node pds.mjs PORT PLC_URL FOLDER: the reference server of the AT Protocol (a Personal Data Server), with its data in
// FOLDER. Started again with the same folder, it goes on with the same accounts and the same sequence of events.
import { join } from 'node:path';
import { PDS } from '@atproto/pds';
import { stayOnLoopback } from './loopback.mjs';

const [port, didPlcUrl, folder] = process.argv.slice(2);
stayOnLoopback();
const server = await PDS.fromEnv({
  devMode: true,
  port: Number(port),
  didPlcUrl,
  dataDirectory: join(folder, 'data'),
  blobstoreDiskLocation: join(folder, 'blobs'),
  serviceHandleDomains: ['.test'],
  inviteRequired: false,
  disableSsrfProtection: true,
  adminPassword: 'admin-pass',
  jwtSecret: 'secret of a server for tests',
  plcRotationKeyK256PrivateKeyHex: '11'.repeat(32),
});
await server.start();
console.log('ready');
