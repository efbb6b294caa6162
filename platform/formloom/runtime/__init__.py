"""The use cases. Every public function is one transaction; web, worker, cli and tests call the same ones."""
