import { applyDecorators } from '@nestjs/common';
import {
  ApiExtraModels,
  ApiHeader,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiResponse,
  getSchemaPath,
} from '@nestjs/swagger';

/** One field of an input and what is wrong with it. */
class ProblemField {
  @ApiProperty({ example: 'citations[0].url' }) field: string;
  @ApiProperty() message: string;
}

/** A problem document (RFC 9457). */
export class ProblemDocument {
  @ApiProperty({ example: 'about:blank' }) type: string;
  @ApiProperty({ example: 'Unprocessable Entity' }) title: string;
  @ApiProperty({ example: 422 }) status: number;
  @ApiProperty() detail: string;
  @ApiPropertyOptional({ description: 'By which a mistake of ours is found in the log' }) instance?: string;
  @ApiPropertyOptional({ type: [ProblemField] }) errors?: ProblemField[];
}

type Class = new () => object;

interface Operation {
  /** What a generated client calls it. */
  id: string;
  summary: string;
  /** Status of success; 200 when left out. */
  status?: number;
  /** What is answered; left out: nothing. */
  answer?: Class;
  /** `page`: part of a list with its cursor. `list`: the whole of it. `file`: bytes, and no JSON. */
  as?: 'page' | 'list' | 'file';
  /** Does it need (`required`) or take (`optional`) the version that was read? */
  ifMatch?: 'required' | 'optional';
}

/** Describes one operation of the API for the OpenAPI document. */
export function Operation({ id, summary, status = 200, answer, as, ifMatch }: Operation): MethodDecorator {
  const one = answer && { $ref: getSchemaPath(answer) };
  const items = { type: 'array', items: one! };
  const page = { type: 'object', required: ['items'], properties: { items, next: { type: 'string' } } };
  const schema =
    one &&
    (as === 'page' ? page : as === 'list' ? { type: 'object', required: ['items'], properties: { items } } : one);
  const problem = { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDocument) } } };
  const header = {
    name: 'If-Match',
    required: ifMatch === 'required',
    description: 'The ETag of the version that was read',
  };
  return applyDecorators(
    ApiOperation({ operationId: id, summary }),
    ApiExtraModels(ProblemDocument, ...(answer ? [answer] : [])),
    ApiResponse({
      status,
      description: summary,
      ...(as === 'file' && { content: { '*/*': { schema: { type: 'string', format: 'binary' } } } }),
      ...(schema && { content: { 'application/json': { schema } } }),
    }),
    ApiResponse({
      status: '4XX',
      description: 'The request was refused; `errors` names each field.',
      content: problem,
    }),
    ...(ifMatch ? [ApiHeader(header)] : []),
  );
}
