// Proves that the demo tenant is what Auth0's own client library expects: signs in, lists connections, exports users,
// downloads the file and provokes typed errors.
//
//   muster demo-tenant --job-seconds 1 | node check.mjs        (after `npm install` in this folder)
//
// Reads the first line of the demo tenant, {"url","client_id","client_secret"}, from standard input.

import assert from 'node:assert/strict';
import { createInterface } from 'node:readline';
import { gunzipSync } from 'node:zlib';
import { ManagementClient } from 'auth0';

async function firstLine() {
    for await (const line of createInterface({ input: process.stdin }))
        return JSON.parse(line);
    throw new Error('The demo tenant did not say where it is.');
}

const tenant = await firstLine();
const origin = tenant.url.replace(/\/$/, '');

// The library speaks https to a domain only, so its requests are sent to the loopback port instead. The audience that it
// asks for names the domain, too.
function viaLoopback(url, init = {}) {
    const target = String(url).replace(/^https:\/\/[^/]+/, origin);
    const body = typeof init.body === 'string'
        ? init.body.replace(encodeURIComponent(`https://${domain}`), encodeURIComponent(origin))
              .replace(`https://${domain}`, origin)
        : init.body instanceof URLSearchParams
          ? new URLSearchParams([...init.body].map(([k, v]) => [k, v.replace(`https://${domain}`, origin)]))
          : init.body;
    return fetch(target, { ...init, body });
}

const domain = new URL(origin).host;
const options = { domain, clientId: tenant.client_id, clientSecret: tenant.client_secret, fetch: viaLoopback };
const management = new ManagementClient(options);

async function connectionsOf(query) {
    const names = [];
    for await (const connection of await management.connections.list(query))
        names.push(connection);
    return names;
}

async function completedJob(id) {
    for (;;) {
        const job = await management.jobs.get(id);
        if (job.status === 'completed')
            return job;
        assert.ok(['pending', 'processing'].includes(job.status), `unexpected status ${job.status}`);
        await new Promise((resolve) => setTimeout(resolve, 200));
    }
}

async function exportLines(request) {
    const created = await management.jobs.usersExports.create(request);
    assert.equal(created.status, 'pending');
    assert.equal(created.type, 'users_export');
    const job = await completedJob(created.id);
    const file = await fetch(job.location);
    assert.equal(file.status, 200);
    const text = gunzipSync(Buffer.from(await file.arrayBuffer())).toString('utf8');
    assert.equal(await management.jobs.errors.get(created.id) ?? null, null);
    return text.split('\n').filter((line) => line !== '');
}

const all = await connectionsOf({ take: 3 });
const databases = await connectionsOf({ take: 50, strategy: ['auth0'] });
assert.ok(all.length >= 8);
assert.ok(databases.length >= 2 && databases.every((connection) => connection.strategy === 'auth0'));
console.log(`connections: ${all.length}, databases: ${databases.length}`);

const fields = [{ name: 'user_id' }, { name: 'email', export_as: 'mail' }, { name: 'identities[0].connection' }];
const users = await exportLines({ connection_id: databases[0].id, format: 'json', limit: 20, fields });
assert.equal(users.length, 20);
for (const user of users.map((line) => JSON.parse(line)))
    assert.equal(user.identities[0].connection, databases[0].name);
console.log(`json: ${users.length} users`);

const rows = await exportLines({ format: 'csv', limit: 5, fields: [{ name: 'user_id' }, { name: 'created_at' }] });
assert.equal(rows.length, 6);
assert.equal(rows[0], 'user_id,created_at');
assert.match(rows[1], /^"'[^"]+",\d{4}-\d\d-\d\dT[\d:.]+Z$/);
console.log(`csv: ${rows.length - 1} users`);

await assert.rejects(management.jobs.get('job_0000000000000000'), (error) => error.statusCode === 404);
await assert.rejects(management.jobs.usersExports.create({ connection_id: 'con_0000000000000000' }),
                     (error) => error.statusCode === 400 && error.body.message === 'The connection does not exist.');
await assert.rejects(new ManagementClient({ ...options, clientSecret: 'wrong' }).jobs.get('job_0000000000000000'));
console.log('errors: typed as expected');
process.exit(0);
