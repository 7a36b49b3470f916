import { ApiOperation } from '@nestjs/swagger';

/** The title of an operation, in both languages of the programme. */
export const Describe = (id: string, en: string, description?: string): MethodDecorator =>
  ApiOperation({
    summary: `${id} / ${en}`,
    ...(description === undefined ? {} : { description }),
  });
