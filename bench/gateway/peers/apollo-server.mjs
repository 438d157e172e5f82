import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { plain } from '../graph.ts'

const server = new ApolloServer({ typeDefs: plain.types, resolvers: plain.resolvers })
const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } })
process.once('disconnect', () => process.exit())
process.send(url)
