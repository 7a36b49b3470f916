import { child, family, key, mother, register, startApi, type Api } from './support.js';

let api: Api;
let bidan: Record<string, string>;
let kader: Record<string, string>;

beforeAll(async () => {
  api = await startApi();
  [bidan, kader] = [await api.as('bidan'), await api.as('kader')];
});
afterAll(() => api.close());

const post = (who: Record<string, string>, path: string, body: object) =>
  api.http().post(`/api/v1${path}`).set(who).set(key()).send(body);
const get = (path: string, who = bidan) => api.http().get(`/api/v1${path}`).set(who);

/** A family whose child of a year and more is on the scales for the first time. */
const measured = async () => {
  const birth = { birthWeightKg: 3.1, birthLengthCm: 49.5, birthWeeks: 39 };
  const { familyId, persons } = await register(
    api,
    kader,
    family([mother(), { ...child(), ...birth }]),
  );
  const [, budi = ''] = persons;
  const reading = { personId: budi, weightKg: 9.6, heightCm: 74.5, position: 'PB' };
  const answer = await post(kader, `/families/${familyId}/measurements`, reading).expect(201);
  return { familyId, budi, answer: answer.body as Record<string, unknown> };
};

const fine = {
  exclusiveBreastfeeding: true,
  complementaryFeedingAdequate: true,
  immunisationComplete: true,
};

describe('a measurement', () => {
  it('is answered with scores, classes, the growth card and what is odd, and the family shows them', async () => {
    const { familyId, budi, answer } = await measured();
    const { facts, measurement } = answer as { facts: { id: string }[]; measurement: object };
    expect(measurement).toMatchObject({
      factId: facts[0]?.id,
      weightKg: 9.6,
      growth: { kms: { code: 'B', name: 'Baru pertama kali ditimbang', refer: [] } },
    });
    const { scores } = (measurement as { growth: { scores: { index: string; z: number }[] } })
      .growth;
    expect(scores.map(({ index }) => index)).toEqual(['HAZ', 'WAZ', 'WHZ', 'BAZ']);
    const [haz] = scores;
    expect(haz).toMatchObject({ name: 'PB/U atau TB/U', flagged: false });
    expect(haz).toHaveProperty('className');
    const page = await get(`/families/${familyId}`).expect(200);
    const { persons } = page.body as { persons: { personId: string; measurements: unknown[] }[] };
    expect(persons.find(({ personId }) => personId === budi)?.measurements).toEqual([measurement]);
  });
});

describe('an assessment over HTTP', () => {
  it('names in words what is missing, and the field that could tell', async () => {
    const { familyId, budi } = await measured();
    const answers = { exclusiveBreastfeeding: true, complementaryFeedingAdequate: true };
    const refused = await post(kader, `/families/${familyId}/risk-assessments`, {
      personId: budi,
      answers,
    }).set('accept-language', 'en');
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({
      code: 'ASSESSMENT_INCOMPLETE',
      field: 'answers.immunisationComplete',
      detail: 'It cannot be judged yet: immunisation complete not asked.',
    });
  });

  it('asks in the catalogue only what concerns a category', async () => {
    const { body } = await get('/catalogue').expect(200);
    const { commands } = body as {
      commands: { name: string; fields: { name: string; fields?: Record<string, unknown>[] }[] }[];
    };
    const answers = commands
      .find(({ name }) => name === 'AssessRisk')
      ?.fields.find(({ name }) => name === 'answers');
    const asked = (category: string) =>
      answers?.fields
        ?.filter(({ concerns }) => (concerns as string[]).includes(category))
        .map(({ name }) => name);
    expect(asked('CATIN')).toEqual(['smokes', 'smokeExposed']);
    expect(asked('BALITA')).not.toContain('complementaryFeedingAdequate');
    expect(asked('BUFAS')).toContain('postpartumContraception');
  });
});

describe('why somebody is at risk', () => {
  it('is told with reasons, measurements, rules, author and clocks, and what would have to change', async () => {
    const { familyId, budi } = await measured();
    const assessed = await post(bidan, `/families/${familyId}/risk-assessments`, {
      personId: budi,
      answers: { ...fine, immunisationComplete: false },
    }).expect(201);
    const { body } = await get(`/families/${familyId}/persons/${budi}/risk`).expect(200);
    const risk = body as {
      findings: { code: string; factIds: string[] }[];
      measurements: { factId: string }[];
      assessment: object;
    };
    const [fact] = (assessed.body as { facts: { id: string }[] }).facts;
    expect(risk).toMatchObject({
      category: 'BADUTA',
      assessment: {
        factId: fact?.id,
        kind: 'ASSESSED',
        atRisk: true,
        ruleSet: 'risk/1',
        by: { role: 'BIDAN' },
        correctedBy: [],
      },
      wayOut: {
        ready: false,
        steps: [{ kind: 'CHANGE', code: 'A6', what: { id: 'Imunisasi lengkap: ya' } }],
      },
      stunting: { recheck: false },
      krs: { outcome: 'UNKNOWN' },
    });
    expect(risk.findings).toContainEqual(
      expect.objectContaining({
        code: 'A6',
        truth: 'YES',
        basis: 'RULE',
        reason: { id: 'Imunisasi lengkap: tidak', en: 'Immunisation complete: no' },
      }),
    );
    const used = risk.findings.find(({ code }) => code === 'A9');
    expect(used?.factIds).toEqual(risk.measurements.map(({ factId }) => factId));
    for (const clock of ['occurredAt', 'capturedAt', 'recordedAt'])
      expect(risk.assessment).toHaveProperty(clock);
  });

  it('was not known before it was said, and is nobody’s outside the area or the family', async () => {
    const { familyId, budi } = await measured();
    const path = `/families/${familyId}/persons/${budi}/risk`;
    const before = await get(`${path}?knownAt=2024-01-01`);
    expect(before.body).toMatchObject({ status: 404, code: 'PERSON_NOT_YET_KNOWN' });
    const nobody = await get(`/families/${familyId}/persons/${familyId}/risk`);
    expect(nobody.body).toMatchObject({ status: 404 });
    const unjudged = await get(path).expect(200);
    expect(unjudged.body).not.toHaveProperty('assessment');
    const denied = await get(path, await api.as('sekda'));
    expect(denied.status).toBe(403);
  });
});
