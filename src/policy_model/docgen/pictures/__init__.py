"""Pictures as SVG, made when the site is built, each with a title and a description for who cannot see it."""
