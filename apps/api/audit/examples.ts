/* Values that the description of the API shows again and again. */
export const ID = '0197a3c2-5b1e-7c44-9d0a-3f2b8e6c1a55';
export const STREAM = `family-${ID}`;
export const HASH = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
export const MOMENT = '2025-07-14T02:31:05.120Z';
