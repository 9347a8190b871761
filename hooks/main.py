"""What MkDocs loads: the events, each a method of one portal."""

from gongkai.build.mkdocs import Portal

_portal = Portal()
on_startup = _portal.on_startup
on_config = _portal.on_config
on_files = _portal.on_files
on_env = _portal.on_env
on_post_build = _portal.on_post_build
on_build_error = _portal.on_build_error
on_serve = _portal.on_serve
