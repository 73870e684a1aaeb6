import { Layout } from './layout';
import { page } from './page';

/** As much of an OpenAPI document as the page tells. */
interface ApiDocument {
  info: { title: string; description?: string };
  paths: Record<string, Record<string, unknown>>;
  components?: { schemas?: Record<string, unknown> };
}

interface Described {
  operationId?: string;
  summary?: string;
  parameters?: { name: string; in: string; required?: boolean; description?: string }[];
  requestBody?: unknown;
}

interface Schema {
  properties?: Record<string, Record<string, unknown>>;
  required?: string[];
}

const methods = ['get', 'post', 'put', 'delete'];

function ApiDocsPage({ document }: { document: ApiDocument }) {
  return (
    <Layout title="Interface for programs">
      <header class="head">
        <h1>Interface for programs</h1>
        <p class="lead">{document.info.description}</p>
        <p>
          The same as an OpenAPI document: <a href="/api/docs.json">/api/docs.json</a>
        </p>
      </header>
      <div class="docs">
        <h2>What can be asked</h2>
        {Object.entries(document.paths).flatMap(([path, operations]) =>
          methods
            .filter((method) => operations[method])
            .map((method) => (
              <Operation key={path + method} method={method} path={path} operation={operations[method] as Described} />
            )),
        )}
        <h2>What is sent and answered</h2>
        {Object.entries(document.components?.schemas ?? {}).map(([name, schema]) => (
          <SchemaCard key={name} name={name} schema={schema as Schema} />
        ))}
      </div>
    </Layout>
  );
}

function Operation({ method, path, operation }: { method: string; path: string; operation: Described }) {
  const body = /"#\/components\/schemas\/(\w+)"/.exec(JSON.stringify(operation.requestBody ?? ''))?.[1];
  return (
    <section class="card" id={operation.operationId}>
      <h3>
        <code>
          {method.toUpperCase()} {path}
        </code>
      </h3>
      <p>{operation.summary}</p>
      <ul>
        {operation.parameters?.map((p) => (
          <li key={p.name}>
            <code>{p.name}</code> ({p.in}
            {p.required ? ', needed' : ''}){p.description ? `: ${p.description}` : ''}
          </li>
        ))}
        {body && (
          <li>
            Body: <a href={`#schema-${body}`}>{body}</a>
          </li>
        )}
      </ul>
    </section>
  );
}

function SchemaCard({ name, schema }: { name: string; schema: Schema }) {
  return (
    <section class="card" id={`schema-${name}`}>
      <h3>{name}</h3>
      <ul>
        {Object.entries(schema.properties ?? {}).map(([field, about]) => (
          <li key={field}>
            <code>{field}</code>
            {schema.required?.includes(field) ? ' (needed)' : ''} {wordsOf(about)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function wordsOf(about: Record<string, unknown>): string {
  const inner = /"#\/components\/schemas\/(\w+)"/.exec(JSON.stringify(about))?.[1];
  const values = Array.isArray(about.enum) ? `one of ${about.enum.join(', ')}` : '';
  const type = inner
    ? `${about.type === 'array' ? 'list of ' : ''}${inner}`
    : typeof about.type === 'string'
      ? about.type
      : '';
  const description = typeof about.description === 'string' ? about.description : '';
  return [values || type, description].filter(Boolean).join(' · ');
}

/** The OpenAPI document as a page that any browser reads, without script. */
export const apiDocsPage = (document: object): string => page(ApiDocsPage, { document: document as ApiDocument });
