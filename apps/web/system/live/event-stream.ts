/** One event of a server-sent stream. */
export interface StreamEvent {
  readonly id?: string;
  readonly event: string;
  readonly data: string;
}

const fieldsOf = (block: string): StreamEvent => {
  const of = { event: 'message', data: [] as string[], id: undefined as string | undefined };
  for (const line of block.split('\n')) {
    const [name = '', ...rest] = line.split(':');
    const value = rest.join(':').replace(/^ /, '');
    if (name === 'data') of.data.push(value);
    else if (name === 'event') of.event = value;
    else if (name === 'id') of.id = value;
  }
  const { id, event, data } = of;
  return { event, data: data.join('\n'), ...(id === undefined ? {} : { id }) };
};

/**
 * The events of an open answer. The browser's EventSource sends no headers, and a session's token
 * does not belong in an address, so the stream is read by hand.
 */
export const eventsOf = async function* (body: ReadableStream<Uint8Array>) {
  const reader = body
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .getReader();
  let waiting = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      waiting = (waiting + value).replaceAll('\r\n', '\n');
      const blocks = waiting.split('\n\n');
      waiting = blocks.pop() ?? '';
      for (const block of blocks) {
        const event = fieldsOf(block);
        if (event.data !== '') yield event;
      }
    }
  } finally {
    void reader.cancel().catch(() => undefined);
  }
};
