"""The mkdocs plugin `policy-model`: the pages of a measure in any mkdocs-material site.

One line in `mkdocs.yml` is enough: `- policy-model: {measure: path/to/measure.md}`. With mkdocs-static-i18n
each page is there in both languages, in whichever structure that plugin has; without it, in the
language of the theme. The pages' HTML is put in after Markdown, which so never sees what a measure says.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from importlib.resources import files as package_files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.nav import Section as NavSection
from mkdocs.structure.pages import Page as SitePage
from mkdocs.structure.toc import get_toc

from policy_model.diff.sides import files_of_side
from policy_model.pipeline import files_of
from policy_model.source.catalogue import Lang
from policy_model.source.diagnostic import Unusable
from policy_model.source.render import render_text

from .contents import Contents, gather
from .inspect import doubled
from .makers import MAKERS, Maker, makers
from .page import outline
from .words import Words

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

log = get_plugin_logger(__name__)

ASSETS = "assets/policy-model"
_ASSETS = package_files("policy_model.docgen") / "assets"
_SEARCH = '<div class="md-search" data-md-component="search" role="dialog"'


class PluginConfig(Config):  # type: ignore[no-untyped-call]
    """What `mkdocs.yml` may say.

    `measure` None: the one that comes with the tool. `against`: an older text to compare it with, FILE or
    FILE@REVISION.
    """

    measure = config_options.Optional(config_options.File(exists=True))
    properties = config_options.Optional(config_options.File(exists=True))
    folder = config_options.Type(str, default="measure")
    against = config_options.Optional(config_options.Type(str))


class PolicyModelPlugin(BasePlugin[PluginConfig]):  # type: ignore[no-untyped-call]  # mkdocs says nothing
    """Adds the pages. `contents`: given by who has them already, else gathered when first needed."""

    contents: Contents | None = None

    def __init__(self) -> None:
        self.sources: dict[str, tuple[Maker, Lang]] = {}
        self.placed = False
        """Whether the site's own navigation says where the pages stand."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Adds the style sheet and, where the site has a navigation of its own, the section of the pages.

        It stands where the navigation has the folder (`measure/`), else at the end; where the navigation
        names pages of it, they stand there and nowhere else.
        """
        for name in _assets():
            if name.endswith(".css") and (path := f"{ASSETS}/{name}") not in config.extra_css:
                config.extra_css.append(path)
        try:
            self.contents = self.contents or gather(
                _path(self.config.measure), _path(self.config.properties), against=self.config.against
            )
        except Unusable as error:
            raise PluginError(render_text(error.diagnostics, _theme_language(config), error.texts)) from None
        if config.nav is not None:
            config.nav = self._placed(config.nav)
        return config

    @property
    def _folder(self) -> str:
        return self.config.folder.strip("/") + "/"

    def _placed(self, nav: list[Any]) -> list[Any]:
        """A navigation with our section in it."""
        assert self.contents is not None
        pages = [f"{self._folder}{maker.slug}.md" for maker in makers(self.contents)]
        section = {self._folder: pages}
        if section in nav:  # another language of the same site
            return nav
        if self._folder in nav:
            return [section if item == self._folder else item for item in nav]
        self.placed = self.placed or any(page in _leaves(nav) for page in pages)
        return nav if self.placed else [*nav, section]

    @event_priority(50)
    def _add(self, files: Files, config: MkDocsConfig) -> Files:
        """The files of the pages, before any other plugin sorts them by language."""
        self.sources = dict(self._sources(config))
        for uri in self.sources:
            files.append(_file(config, uri))
        for name in _assets():
            files.append(_file(config, f"{ASSETS}/{name}"))
        return files

    @event_priority(-150)
    def _fill(self, files: Files, config: MkDocsConfig) -> Files:
        """What is in them: a plugin that made the files anew has lost it."""
        del config
        for file in files:
            if file.src_uri in self.sources:
                maker, lang = self.sources[file.src_uri]
                title = Words(lang).say(f"{maker.slug}.title")
                file.content_string = f"---\ntitle: {title}\n---\n"
            elif posixpath.dirname(file.src_uri) == ASSETS:
                file.content_bytes = (_ASSETS / posixpath.basename(file.src_uri)).read_bytes()
        return files

    on_files = CombinedEvent(_add, _fill)

    @event_priority(-150)
    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
        """The section of the pages, in their order and under its name."""
        del config, files
        ours = [page for page in nav.pages if page.file.src_uri in self.sources]
        if ours and not self.placed:
            self._gather_pages(nav, ours)
        return nav

    def _gather_pages(self, nav: Navigation, ours: list[SitePage]) -> None:
        order = [maker.slug for maker in MAKERS]
        ours.sort(key=lambda page: order.index(self.sources[page.file.src_uri][0].slug))
        lang = self.sources[ours[0].file.src_uri][1]
        before = [page.parent for page in ours if page.parent is not None]
        section = NavSection(Words(lang).say("section"), list(ours))
        at = next((i for i, item in enumerate(nav.items) if item in before or item in ours), len(nav.items))
        rest = [item for item in nav.items if item not in before and item not in ours]
        nav.items = [*rest[:at], section, *rest[at:]]
        for page in ours:
            page.parent = section
        pages = [page for item in nav.items for page in _pages(item)]
        nav.pages[:] = [*pages, *(page for page in nav.pages if page not in pages)]
        for one, other in zip([None, *pages], [*pages, None], strict=True):
            if one is not None:
                one.next_page = other
            if other is not None:
                other.previous_page = one

    @event_priority(-150)
    def on_page_content(self, html: str, page: SitePage, config: MkDocsConfig, files: Files) -> str:
        """The page itself, in place of what Markdown made of nothing."""
        del files
        if page.file.src_uri not in self.sources:
            return html
        maker, lang = self.sources[page.file.src_uri]
        assert self.contents is not None  # the files were made from it
        try:
            made = maker.make(self.contents, Words(lang), _linker(config))
        except Unusable as error:
            raise PluginError(render_text(error.diagnostics, lang)) from None
        for anchor in doubled(made.anchors):
            log.warning("%s: doubled anchor #%s", page.file.src_uri, anchor)
        page.toc = get_toc(outline(made.headings))
        page.present_anchor_ids = set(made.anchors)
        return made.html

    def on_post_page(self, output: str, page: SitePage, config: MkDocsConfig) -> str:
        """Names the search, a dialog that the theme leaves without a name for those who cannot see it."""
        del page
        name = Words(_theme_language(config)).say("search")
        return output.replace(_SEARCH, f'{_SEARCH} aria-label="{name}"')

    def on_serve(self, server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:  # noqa: ANN401  (mkdocs does not say)
        """Builds again when the measure, its properties or its accepted findings change."""
        del config, builder
        against = self.config.against
        files = files_of(_path(self.config.measure), _path(self.config.properties))
        for path in (*files, *(files_of_side(against) if against else ())):
            if path.exists():
                server.watch(str(path))
        return server

    def _sources(self, config: MkDocsConfig) -> Iterator[tuple[str, tuple[Maker, Lang]]]:
        """The pages' places among the sources, as the languages of the site are told apart there."""
        assert self.contents is not None  # gathered just before
        folder = self._folder
        i18n: Any = config.plugins.get("i18n")
        for maker in makers(self.contents):
            if i18n is None:
                yield posixpath.join(folder, f"{maker.slug}.md"), (maker, _theme_language(config))
                continue
            for locale in i18n.build_languages:
                lang = _language(locale)
                if i18n.config.docs_structure == "suffix":
                    uri = posixpath.join(folder, f"{maker.slug}.{locale}.md")
                else:
                    uri = posixpath.join(locale, folder, f"{maker.slug}.md")
                yield uri, (maker, lang)


def _assets() -> list[str]:
    """Style sheets, which every page has, and what else a page of ours may load."""
    return sorted(asset.name for asset in _ASSETS.iterdir() if asset.is_file())


def _pages(item: Any) -> Iterator[SitePage]:  # noqa: ANN401  (mkdocs has no type for what a navigation holds)
    if isinstance(item, SitePage):
        yield item
    for child in getattr(item, "children", None) or ():
        yield from _pages(child)


def _leaves(nav: Any) -> Iterator[str]:  # noqa: ANN401  (as mkdocs.yml has it)
    """The pages that a navigation names."""
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, dict | list):
        for item in nav.values() if isinstance(nav, dict) else nav:
            yield from _leaves(item)


def _file(config: MkDocsConfig, uri: str) -> File:
    """A file that will be filled. It stands as if in the sources: else other plugins pass it by."""
    return File(uri, config.docs_dir, config.site_dir, config.use_directory_urls)


def _linker(config: MkDocsConfig) -> Any:  # noqa: ANN401  (a Link)
    """From one of our pages to another: they stand side by side."""
    form = "../{}/" if config.use_directory_urls else "{}.html"

    def link(slug: str, anchor: str) -> str:
        return form.format(slug) + (f"#{anchor}" if anchor else "")

    return link


def _path(name: str | None) -> Path | None:
    return Path(name) if name else None


def _language(locale: str) -> Lang:
    """A language we speak: Chinese for Chinese of any kind, else English."""
    return Lang.ZH if locale.lower().startswith("zh") else Lang.EN


def _theme_language(config: MkDocsConfig) -> Lang:
    """The language of a site in one language; Chinese where nothing is said, like the measure."""
    theme: Any = config.theme
    return _language(str(theme["language"])) if "language" in theme else Lang.ZH
