// @ts-expect-error planted: this module does not exist
import { nothing } from './there-is-no-such-file.js';

export const lost: unknown = nothing;
