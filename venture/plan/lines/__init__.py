"""What the plan is made of: inputs, tables and lines, a module for each section."""
