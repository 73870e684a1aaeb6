import { type INestApplication, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { ACCESS, type AccessRule, PROGRAMS } from '../../src/access/allow.decorator';

/** One address that the running application answers. */
export interface Route {
  /** As `GET /defenders/:id`. */
  name: string;
  method: 'get' | 'post' | 'put' | 'delete' | 'patch';
  path: string;
  /** Who may call it; undefined when nobody said so. */
  rule: AccessRule | undefined;
  /** For programs, which show a token; else a page. */
  programs: boolean;
}

const text = (path: unknown): string => String((Array.isArray(path) ? path : [path])[0] ?? '');

const joined = (...parts: string[]): string =>
  `/${parts
    .flatMap((p) => p.split('/'))
    .filter(Boolean)
    .join('/')}`;

/** Every handler of every controller, as Nest routes them. */
export function routesOf(app: INestApplication): Route[] {
  const scanner = new MetadataScanner();
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  return controllers.flatMap(({ metatype }) => {
    if (typeof metatype !== 'function') return [];
    const prototype = metatype.prototype as Record<string, object>;
    const base = text(Reflect.getMetadata(PATH_METADATA, metatype));
    return scanner.getAllMethodNames(prototype).flatMap((handler): Route[] => {
      const target = prototype[handler]!;
      const verb = Reflect.getMetadata(METHOD_METADATA, target) as RequestMethod | undefined;
      if (verb === undefined) return [];
      const method = RequestMethod[verb].toLowerCase() as Route['method'];
      const path = joined(base, text(Reflect.getMetadata(PATH_METADATA, target)));
      const rule = Reflect.getMetadata(ACCESS, target) as AccessRule | undefined;
      const programs = Reflect.getMetadata(PROGRAMS, metatype) === true;
      return [{ name: `${method.toUpperCase()} ${path}`, method, path, rule, programs }];
    });
  });
}
