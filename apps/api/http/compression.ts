import { constants } from 'node:zlib';
import type { FastifyCompressOptions } from '@fastify/compress';

/** What is text, and written whole: an event that waits in a compressor would come too late. */
const TEXT = /^(application\/(problem\+)?json|application\/x-ndjson|text\/(csv|plain))\b/;

/**
 * Answers are a tenth as long, which a phone with bad signal waits a tenth as long for. The pages
 * themselves are compressed when they are built. Requests are not unpacked: a small one could become
 * a very large one.
 */
export const COMPRESSION: FastifyCompressOptions = {
  encodings: ['br', 'gzip'],
  // The best that is still quicker than the network that it spares.
  brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  threshold: 1_024,
  customTypes: TEXT,
  globalDecompression: false,
};
