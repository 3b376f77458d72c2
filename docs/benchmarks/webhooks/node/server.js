// A handler on Shopify's own library, with the same PostgreSQL: checks, inserts, answers. PORT, SECRET and PG* from the surroundings.
import '@shopify/shopify-api/adapters/node';
import { shopifyApi } from '@shopify/shopify-api';
import http from 'node:http';
import pg from 'pg';

const pool = new pg.Pool({ max: 16, connectionString: process.env.DATABASE_URL });
const shopify = shopifyApi({
  apiKey: 'bench', apiSecretKey: process.env.SECRET, hostName: 'localhost', apiVersion: '2026-10', isEmbeddedApp: true,
  scopes: [], logger: { level: 0 },
});

http.createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', async () => {
    const rawBody = Buffer.concat(chunks).toString('utf8');
    try {
      const check = await shopify.webhooks.validate({ rawBody, rawRequest: request, rawResponse: response });
      if (!check.valid) {
        response.writeHead(401).end();
        return;
      }
      await pool.query('INSERT INTO bench.node_inbox (webhook_id, body) VALUES ($1, $2) ON CONFLICT DO NOTHING',
        [request.headers['x-shopify-webhook-id'], rawBody]);
      response.writeHead(200).end();
    } catch {
      response.writeHead(503).end();
    }
  });
}).listen(Number(process.env.PORT), '127.0.0.1');
