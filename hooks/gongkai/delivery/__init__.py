"""From a built site to the public: what it is made of, how it is served, put in place and proved."""
