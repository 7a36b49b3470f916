import protobuf from 'google-protobuf';

const { Message } = protobuf;
const slowly = Message.bytesAsU8.bind(Message);

/**
 * The library under the vendor's messages reads base64 letter by letter, and does so twice for each
 * fact that is appended: a third of what an append took. Node reads the same in no time.
 */
export const readBase64Quickly = (): void => {
  Message.bytesAsU8 = (value) =>
    typeof value === 'string' ? Buffer.from(value, 'base64') : slowly(value);
};
