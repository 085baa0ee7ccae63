"""Reference -> what the world's registries hold of it. The only part that uses the network."""
