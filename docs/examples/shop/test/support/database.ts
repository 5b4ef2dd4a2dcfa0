import { PGlite } from '@electric-sql/pglite'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    databaseUrl: string
  }
}

/** One PostgreSQL for the whole run, because it takes seconds to start and the tests only read. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const database = await PGlite.create()
  await database.exec(`
    CREATE TABLE orders (id text PRIMARY KEY, item text NOT NULL, cents int NOT NULL, card text NOT NULL);
    INSERT INTO orders VALUES ('41', 'teapot', 4500, 'good'), ('42', 'tea', 1995, 'good'), ('43', 'samovar', 48000, 'empty');
  `)
  const server = new PGLiteSocketServer({ db: database, port: 0, maxConnections: 16 })
  await server.start()
  project.provide('databaseUrl', `postgres://postgres@${server.getServerConn()}/shop`)

  return async () => {
    const { exitCode } = process
    await server.stop()
    await database.close()
    // PGlite sets it to 0, and so would make a run that failed look like one that passed.
    process.exitCode = exitCode
  }
}
