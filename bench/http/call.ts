import { Agent, request } from 'node:http';

/* One connection for each user, kept as a browser keeps it; room for some to be told apart. */
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

export interface Asked {
  readonly url: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
}

export interface Answered {
  readonly status: number;
  /** Milliseconds from the first byte sent to the last one received. */
  readonly ms: number;
  readonly text: string;
}

export const call = ({ url, method = 'GET', headers = {}, body }: Asked): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const from = performance.now();
    const sent = body === undefined ? undefined : JSON.stringify(body);
    const going = request(url, {
      agent,
      method,
      headers:
        sent === undefined
          ? headers
          : {
              ...headers,
              'content-type': 'application/json',
              'content-length': Buffer.byteLength(sent),
            },
    });
    going.on('error', reject);
    going.on('response', (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => (text += part));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, ms: performance.now() - from, text }),
      );
      answer.on('error', reject);
    });
    going.end(sent);
  });
