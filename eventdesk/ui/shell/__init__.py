"""The window around the screens: side bar, welcome page, settings, help, what happens when something breaks."""
