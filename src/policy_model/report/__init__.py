"""What `policy-model check` found, put together and told: as text, JSON, SARIF 2.1.0 and Markdown."""
