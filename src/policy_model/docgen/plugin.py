"""The mkdocs plugin `policy-model`: the pages of a measure in any mkdocs-material site.

One line in `mkdocs.yml` is enough: `- policy-model: {measure: path/to/measure.md}`. With mkdocs-static-i18n
each page is there in both languages, in whichever structure that plugin has; without it, in the
language of the theme. The pages' HTML is put in after Markdown, which so never sees what a measure says.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files as package_files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import BytecodeCache
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

from policy_model.source.beside import files_of
from policy_model.source.catalogue import Lang
from policy_model.source.diagnostic import Unusable
from policy_model.source.render import render_text

from .chapters import chapters, in_language
from .inspect import doubled
from .makers import MAKERS, Maker
from .page import Link, outline
from .told import Told, told
from .words import Words

if TYPE_CHECKING:
    from jinja2 import Environment
    from jinja2.bccache import Bucket
    from mkdocs.livereload import LiveReloadServer

    from .contents import Contents

log = get_plugin_logger(__name__)

ASSETS = "assets/policy-model"
_ASSETS = package_files("policy_model.docgen") / "assets"
_SEARCH = '<div class="md-search" data-md-component="search" role="dialog"'


class PluginConfig(Config):  # type: ignore[no-untyped-call]
    """What `mkdocs.yml` may say.

    `measure` None: the one that comes with the tool. `against`: an older text to compare it with, FILE or
    FILE@REVISION. `home`: whether the overview is the site's first page. `beside`: other measures, each with
    pages of its own in `examples`. `language`: the folder of the definition of the language, if it is wanted.
    """

    measure = config_options.Optional(config_options.File(exists=True))
    properties = config_options.Optional(config_options.File(exists=True))
    folder = config_options.Type(str, default="measure")
    against = config_options.Optional(config_options.Type(str))
    home = config_options.Type(bool, default=False)
    beside = config_options.Type(list, default=[])
    examples = config_options.Type(str, default="examples")
    language = config_options.Optional(config_options.Type(str))


@dataclass(frozen=True, slots=True)
class Source:
    """Where a page comes from: the measure it tells of, how it is made, in which language."""

    measure: Told
    maker: Maker
    lang: Lang


class PolicyModelPlugin(BasePlugin[PluginConfig]):  # type: ignore[no-untyped-call]  # mkdocs says nothing
    """Adds the pages. `measure`: given by who has it already, else gathered when first needed."""

    measure: Told | None = None
    beside: tuple[Told, ...] = ()

    def __init__(self) -> None:
        self.compiled = _Compiled()
        self.sources: dict[str, Source] = {}
        self.chapters: dict[str, str] = {}
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
            self.measure = self.measure or told(
                _gather(_path(self.config.measure), _path(self.config.properties), self.config.against)
            )
            self.beside = self.beside or tuple(told(_gather(Path(name))) for name in self.config.beside)
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
        assert self.measure is not None
        nav = [filled for item in nav if (filled := self._filled(item)) is not None]
        pages = [self._uri(self.measure, maker) for maker in self.measure.makers]
        section = {self._folder: pages[1:] if self.config.home else pages}
        if section in nav:  # another language of the same site
            return nav
        if self._folder in nav:
            return [section if item == self._folder else item for item in nav]
        self.placed = self.placed or any(page in _leaves(nav) for page in pages)
        return nav if self.placed else [*nav, section]

    def _filled(self, item: Any) -> Any:  # noqa: ANN401  (as mkdocs.yml has it)
        """What a section that names a folder of ours has in it; None if it has nothing."""
        if not isinstance(item, dict):
            return item
        (name, folder), *_ = item.items()
        if self.config.language is not None and folder == self.config.language.strip("/") + "/":
            return {name: [f"{folder}{chapter.stem}.md" for chapter in chapters()]}
        if folder == self.config.examples.strip("/") + "/":
            some = [{one.title: [self._uri(one, m) for m in one.makers]} for one in self.beside]
            return {name: some} if some else None
        return item

    def _uri(self, measure: Told, maker: Maker) -> str:
        """Where a page stands among the sources, whatever its language."""
        if measure is not self.measure:
            return posixpath.join(self.config.examples, measure.name, f"{maker.slug}.md")
        return "index.md" if self.config.home and maker is MAKERS[0] else f"{self._folder}{maker.slug}.md"

    @event_priority(50)
    def _add(self, files: Files, config: MkDocsConfig) -> Files:
        """The files of the pages, before any other plugin sorts them by language."""
        self.sources = dict(self._sources(config))
        self.chapters = dict(self._chapters(config))
        for uri in (*self.sources, *self.chapters):
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
                source = self.sources[file.src_uri]
                title = Words(source.lang).say(f"{source.maker.slug}.title")
                file.content_string = f"---\ntitle: {title}\n---\n"
            elif file.src_uri in self.chapters:
                file.content_string = self.chapters[file.src_uri]
            elif posixpath.dirname(file.src_uri) == ASSETS:
                file.content_bytes = (_ASSETS / posixpath.basename(file.src_uri)).read_bytes()
        return files

    on_files = CombinedEvent(_add, _fill)

    @event_priority(-150)
    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
        """The section of the pages, in their order and under its name."""
        del config, files
        ours = [
            page
            for page in nav.pages
            if (source := self.sources.get(page.file.src_uri)) is not None
            and source.measure is self.measure
            and not (self.config.home and source.maker is MAKERS[0])
        ]
        if ours and not self.placed:
            self._gather_pages(nav, ours)
        return nav

    def _gather_pages(self, nav: Navigation, ours: list[SitePage]) -> None:
        order = [maker.slug for maker in MAKERS]
        ours.sort(key=lambda page: order.index(self.sources[page.file.src_uri].maker.slug))
        lang = self.sources[ours[0].file.src_uri].lang
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

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Has each language of the site make do with the theme's templates as they were once compiled."""
        del config, files
        env.bytecode_cache = self.compiled
        return env

    @event_priority(-150)
    def on_page_content(self, html: str, page: SitePage, config: MkDocsConfig, files: Files) -> str:
        """The page itself, in place of what Markdown made of nothing."""
        del config
        source = self.sources.get(page.file.src_uri)
        if source is None:
            return html
        try:
            link = self._linker(source, page.file, files)
            made = source.measure.page(source.maker, Words(source.lang), link)
        except Unusable as error:
            raise PluginError(render_text(error.diagnostics, source.lang)) from None
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
        from policy_model.diff.sides import files_of_side  # noqa: PLC0415  (as of `_gather`)

        del config, builder
        against = self.config.against
        files = files_of(_path(self.config.measure), _path(self.config.properties))
        for path in (*files, *(files_of_side(against) if against else ())):
            if path.exists():
                server.watch(str(path))
        return server

    def _linker(self, source: Source, file: File, files: Files) -> Link:
        """From a page to others about the same measure, in the same language."""
        beside = {
            other.maker.slug: uri
            for uri, other in self.sources.items()
            if other.measure is source.measure and other.lang is source.lang
        }

        def link(slug: str, anchor: str) -> str:
            target = files.get_file_from_path(beside[slug])
            assert target is not None  # it was added with this one
            return (target.url_relative_to(file) if target is not file else "") + (
                f"#{anchor}" if anchor else ""
            )

        return link

    def _sources(self, config: MkDocsConfig) -> Iterator[tuple[str, Source]]:
        """The pages' places among the sources, as the languages of the site are told apart there."""
        assert self.measure is not None  # gathered just before
        for measure in (self.measure, *self.beside):
            for maker in measure.makers:
                for uri, lang in _each_language(config, self._uri(measure, maker)):
                    yield uri, Source(measure, maker, lang)

    def _chapters(self, config: MkDocsConfig) -> Iterator[tuple[str, str]]:
        """The chapters on the language, each in its languages."""
        if self.config.language is None:
            return
        for chapter in chapters():
            text = chapter.read_text("utf-8")
            for uri, lang in _each_language(config, posixpath.join(self.config.language, chapter.name)):
                yield uri, in_language(text, lang)


def _gather(measure: Path | None, properties: Path | None = None, against: str | None = None) -> Contents:
    from .contents import gather  # noqa: PLC0415  (all that a check needs; `docs build` may know it all)

    return gather(measure, properties, against=against)


class _Compiled(BytecodeCache):
    """Templates compiled in this process."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Takes what is known of the same text in the same file."""
        if (known := self._known.get((bucket.key, bucket.checksum))) is not None:
            bucket.bytecode_from_string(known)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Remembers what was compiled."""
        self._known[bucket.key, bucket.checksum] = bucket.bytecode_to_string()


def _each_language(config: MkDocsConfig, uri: str) -> Iterator[tuple[str, Lang]]:
    """The places of one page in the languages of the site."""
    i18n: Any = config.plugins.get("i18n")
    if i18n is None:
        yield uri, _theme_language(config)
        return
    for locale in i18n.build_languages:
        if i18n.config.docs_structure == "suffix":
            yield f"{uri.removesuffix('.md')}.{locale}.md", _language(locale)
        else:
            yield posixpath.join(locale, uri), _language(locale)


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


def _path(name: str | None) -> Path | None:
    return Path(name) if name else None


def _language(locale: str) -> Lang:
    """A language we speak: Chinese for Chinese of any kind, else English."""
    return Lang.ZH if locale.lower().startswith("zh") else Lang.EN


def _theme_language(config: MkDocsConfig) -> Lang:
    """The language of a site in one language; Chinese where nothing is said, like the measure."""
    theme: Any = config.theme
    return _language(str(theme["language"])) if "language" in theme else Lang.ZH
