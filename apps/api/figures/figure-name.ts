import { applyDecorators } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { Problems } from '../openapi/problems.js';

/** Describes the part of an address that names a figure. */
export const FigureName = (): MethodDecorator =>
  applyDecorators(
    ApiParam({
      name: 'name',
      description: 'The newest version of a figure, or one version of it: `accompanied%2F1`',
      example: 'accompanied',
    }),
    Problems('FIGURE_NOT_FOUND'),
  );
