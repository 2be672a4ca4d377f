"""What tests share: people and months to ask about, readers and files to spoil, browsers, fonts."""
