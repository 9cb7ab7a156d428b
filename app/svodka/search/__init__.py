"""The Whoosh index: schema, analyzers, query language, snippets. The only importer of whoosh."""
