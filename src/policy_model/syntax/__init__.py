"""From a file's text to its AST, and back to text.

The only package that imports Lark. It knows the kinds of names and how they are written; what a name
stands for, and whether a well-formed sentence makes sense, is `elaborate`'s to say.
"""
