import { PGlite } from '@electric-sql/pglite'

/** A program, not a module: makes an empty database in the folder it is given, and ends. `make-folder.ts` runs it. */
const database = await PGlite.create(process.argv[2]!)
await database.close()
