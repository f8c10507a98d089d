"""The roof over all stages: what a person still has to do, and finding what he may see."""
