// node plc.mjs PORT: a directory of accounts (did:plc) in memory. It is a process of its own, so that the server of posts
// can be stopped and started while the accounts stay known.
import plc from '@did-plc/server';
import { stayOnLoopback } from './loopback.mjs';

stayOnLoopback();
await plc.PlcServer.create({ db: plc.Database.mock(), port: Number(process.argv[2]) }).start();
console.log('ready');
