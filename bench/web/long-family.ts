import { randomUUID } from 'node:crypto';
import type { Demo } from './demo.js';

const FACTS = 300;

/** A family with 300 facts; the demonstration city has none so long. */
export const longFamily = async (demo: Demo): Promise<string> => {
  const { token } = await demo.session('kader');
  const send = async (path: string, body: unknown): Promise<Record<string, unknown>> => {
    const answer = await fetch(`${demo.url}/api/v1/families${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return (await answer.json()) as Record<string, unknown>;
  };
  const person = { nikStatus: 'ABSENT', sex: 'L', birthDate: '2024-03-09', role: 'ANAK' };
  const { familyId } = await send('', {
    kelurahan: '19.71.04.1006',
    posyandu: 'Melati 2',
    residency: 'KTP_PANGKALPINANG',
    address: 'Jl. Contoh 1',
    persons: [{ ...person, name: 'Budi Contoh' }],
    occurredAt: '2024-04-01',
  });
  const family = (await (
    await fetch(`${demo.url}/api/v1/families/${String(familyId)}`, {
      headers: { authorization: `Bearer ${token}` },
    })
  ).json()) as { persons: readonly { personId: string }[] };
  const personId = family.persons[0]?.personId;
  for (let i = 1; i < FACTS; i += 1) {
    const day = new Date(Date.UTC(2024, 3, 1) + i * 86_400_000).toISOString().slice(0, 10);
    await send(`/${String(familyId)}/support`, {
      personId,
      kind: 'KIE',
      occurredAt: day,
      details: { topic: 'GIZI' },
    });
  }
  return String(familyId);
};
