import { openDatabase } from '../src/storage/database.ts'

// A process of its own: the schema engine can be loaded once in a process, and the projects of the tests load all they need anew.
const [url, folder] = process.argv.slice(2)
const database = await openDatabase(folder ? { folder } : { url })
await database.close()
