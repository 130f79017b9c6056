#pragma once

#include <descent/error.hpp>
#include <descent/neuron.hpp>
#include <descent/sigmoid.hpp>
#include <descent/train.hpp>
#include <descent/update.hpp>
#if __STDC_HOSTED__
#include <descent/show.hpp>
#endif
