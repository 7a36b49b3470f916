import { startApi, type Api } from './support.js';

let api: Api;
let built = true;

beforeAll(async () => {
  api = await startApi({
    wrap: (jejak) => {
      const runner = Object.create(jejak.runner) as typeof jejak.runner;
      runner.isBuilt = () => (built ? jejak.runner.isBuilt() : Promise.resolve(false));
      return { ...jejak, runner };
    },
  });
});
afterAll(() => api.close());

describe('GET /health/ready', () => {
  it('says how far each read model is, and that all can be asked', async () => {
    const { body } = await api.http().get('/health/ready').expect(200);
    const { status, readModels, parked } = body as {
      status: string;
      readModels: readonly { name: string; behind: number }[];
      parked: number;
    };
    expect({ status, parked }).toEqual({ status: 'ok', parked: 0 });
    expect(readModels.map(({ name }) => name)).toEqual(
      api.jejak.runner.projections.map(({ name }) => name),
    );
  });

  it('tells a first build from a service that is up: commands are taken in meanwhile', async () => {
    built = false;
    const { body } = await api.http().get('/health/ready').expect(200);
    expect(body).toMatchObject({ status: 'building' });
    built = true;
  });
});
