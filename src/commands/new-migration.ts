import { openDatabase } from '../storage/database.ts'
import { createMigration } from '../storage/migrations.ts'

/** `npm run migration:new -- NAME`: writes the next migration from what changed in `prisma/*.prisma`. */
const name = process.argv[2]
if (name === undefined || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error(
    'usage: npm run migration:new -- NAME   (lower case, digits and underscores; it becomes the folder’s name)',
  )
  process.exit(2)
}
// The migrations so far, in a database that is thrown away afterwards.
const database = await openDatabase({})
const folder = await createMigration(database.pool, name)
console.log(
  folder === null ? 'Nothing changed in prisma/*.prisma: no migration written.' : `Wrote ${folder}/migration.sql`,
)
await database.close()
